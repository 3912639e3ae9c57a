// The store: every instance and binding in one JSON file. Swap it for a database when you run more than one process.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export function openStore(file) {
  let data = read(file);

  /** Edits a copy and keeps it only once it is on disk, so memory never claims what a restart would forget. */
  function change(edit) {
    const draft = structuredClone(data);
    edit(draft);
    write(file, draft);
    data = draft;
  }

  return {
    instances: () => [...data.instances],
    instance: (id) => data.instances.get(id),
    saveInstance: (id, instance) => change(({ instances }) => instances.set(id, instance)),
    removeInstance: (id) =>
      change(({ instances, bindings }) => {
        instances.delete(id);
        for (const key of bindings.keys()) if (key.startsWith(bindingKey(id, ''))) bindings.delete(key);
      }),
    binding: (id, bindingId) => data.bindings.get(bindingKey(id, bindingId)),
    saveBinding: (id, bindingId, binding) =>
      change(({ bindings }) => bindings.set(bindingKey(id, bindingId), binding)),
    removeBinding: (id, bindingId) => change(({ bindings }) => bindings.delete(bindingKey(id, bindingId))),
  };
}

// A binding id is only unique within its instance.
const bindingKey = (id, bindingId) => `${encodeURIComponent(id)}/${encodeURIComponent(bindingId)}`;

function read(file) {
  if (!existsSync(file)) return { instances: new Map(), bindings: new Map() };
  try {
    const { instances, bindings } = JSON.parse(readFileSync(file, 'utf8'));
    return { instances: new Map(Object.entries(instances)), bindings: new Map(Object.entries(bindings)) };
  } catch (error) {
    throw new Error(
      `${file} cannot be read as this broker's data (${error.message}). Repair it or move it away.`,
    );
  }
}

/** A reader, or a restart after a crash, finds the old file or the new one, never half of one. It holds credentials: owner only. */
function write(file, { instances, bindings }) {
  const text = JSON.stringify(
    { instances: Object.fromEntries(instances), bindings: Object.fromEntries(bindings) },
    null,
    2,
  );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, text, { mode: 0o600, flush: true });
  renameSync(`${file}.tmp`, file);
}
