import pg from 'pg';

const SERVER = process.env.TEST_POSTGRES_URL || 'postgresql://postgres@127.0.0.1:5432/postgres';

/** Runs a statement on the PostgreSQL database of the server at `baseURL`: for what no door of the product makes. */
export const onDatabase = async <Row extends object>(
  baseURL: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> => {
  const name = `provider_workbench_e2e_${new URL(baseURL).port}`;
  const client = new pg.Client(SERVER.replace(/\/[^/]*$/, `/${name}`));
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
};
