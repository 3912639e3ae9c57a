export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Only the fields that differ, as they were and as they are: what an audit row holds. */
export const changes = (before: object, after: object): { before: JsonObject; after: JsonObject } => {
  const was = JSON.parse(JSON.stringify(before)) as JsonObject;
  const is = JSON.parse(JSON.stringify(after)) as JsonObject;
  const keys = Object.keys(is).filter((key) => !same(was[key], is[key]));
  return {
    before: Object.fromEntries(keys.map((key) => [key, was[key] ?? null])),
    after: Object.fromEntries(keys.map((key) => [key, is[key] ?? null])),
  };
};
