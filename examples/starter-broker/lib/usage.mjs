// What `--help` prints: every setting, the environment variable for it, and its default.
export const USAGE = `Usage: node broker.mjs [options]

A runnable Open Service Broker. Options win over environment variables, which win over the defaults.

Options:
  --catalog <file>  the catalog.json of the offering         CATALOG_FILE  ./catalog.json
  --data <file>     where instances and bindings are kept    DATA_FILE     ./data/broker.json
  --host <address>  the address to listen on                 HOST          127.0.0.1
  --port <number>   the port to listen on, 0 for a free one  PORT          3400
  -h, --help        print this and end

Environment only:
  BROKER_USERNAME   the name that the platform signs in with, without a colon; default: broker
  BROKER_PASSWORD   its password; without one a new one is made and printed at every start
  TLS_CERT_FILE     the certificate (PEM) to answer https with; without it and its key: http
  TLS_KEY_FILE      its key
  ASYNC             true lets the platform poll provision, update and deprovision; default: false
  ASYNC_SECONDS     how long each of them then takes; default: 5
  FAULT             misbehave on purpose, for tests only: README.md says how
  PUBLIC_URL        where customers reach the dashboard; default: the address listened on
  IAM_ENDPOINT      the platform, which logs people in to the dashboard; without the four anyone can open it
  CLIENT_ID         the client of your offering, whose redirect URI is PUBLIC_URL/dashboard/callback
  CLIENT_SECRET     its secret
  API_KEY           an API key of your offering's service ID`;
