import { stringsOf } from '../../../parity/broker-object';
import { check } from '../../check';
import { finding } from '../../finding';
import { isObject, isText, member } from '../../rules';
import { bindingContent } from '../bindings';

const NEEDS = {
  syslog_drain_url: 'syslog_drain',
  route_service_url: 'route_forwarding',
  volume_mounts: 'volume_mount',
} as const;

const isMount = (mount: unknown) =>
  isObject(mount) &&
  [mount.driver, mount.container_dir].every(isText) &&
  ['r', 'rw'].includes(String(mount.mode)) &&
  mount.device_type === 'shared' &&
  isObject(mount.device) &&
  isText(mount.device.volume_id);

export const b12Members = check({
  id: 'B12',
  group: 'binding',
  level: 'must',
  section: 'Types of Binding',
  send: async (lab) => [await bindingContent(lab)],
  expect: ([answer], lab) => {
    const requires = stringsOf(lab.offered().service.requires);
    for (const [name, needed] of Object.entries(NEEDS)) {
      const value = member(answer, name);
      if (value === undefined || value === null) continue;
      if (!requires.includes(needed)) return finding('notRequired', { member: name, needed });
      const right = name === 'volume_mounts' ? Array.isArray(value) && value.every(isMount) : isText(value);
      if (!right) return finding('wrongType', { member: name });
    }
    return null;
  },
});
