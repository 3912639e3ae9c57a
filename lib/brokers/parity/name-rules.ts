import { shown } from './broker-object';
import { diagnosis } from './report';
import { sameText } from './value-rules';
import type { Message } from '@/lib/core/errors';
import type { BrokerObject } from './broker-object';
import type { Finding } from './report';

type Named = { id: string; name: string };

const NOTHING = '—';

/** Programmatic names are equal, and of the form the platform takes; `problem` names what is wrong with the form. */
export function sameName({ id, name }: Named, broker: BrokerObject, problem: string | undefined): Finding {
  const finding = sameText(name, broker.name, 'fail');
  if (finding.level === 'pass') {
    return problem ? { ...finding, level: 'fail', diagnosis: diagnosis(problem, { name }) } : finding;
  }
  if (finding.broker === null) return { ...finding, diagnosis: diagnosis('keyMissing', { key: 'name' }) };
  if (finding.diagnosis || broker.id !== id) return finding;
  return { ...finding, diagnosis: diagnosis('sameIdOtherName', { id, broker: finding.broker }) };
}

/** Says what is wrong with the broker's object that has our name but not our id. */
export function namesakeDiagnosis({ id, name }: Named, namesake: BrokerObject): Message {
  const nearly = sameText(id, namesake.id, 'fail').diagnosis;
  return nearly ?? diagnosis('sameNameOtherId', { name, id, broker: shown(namesake.id) ?? NOTHING });
}
