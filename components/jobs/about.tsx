import type { BrokerPlace } from '@/lib/brokers/places/schema';
import { Mono } from '../ui/layout/arrange';
import { Link } from '../ui/link';

const hrefOf = ({ offeringId, brokerId, runId }: BrokerPlace) =>
  `/offerings/${offeringId}/brokers/${brokerId}${runId === null ? '' : `/runs/${runId}`}`;

/** What a piece of work is about: the broker by its name, everything else by its id. */
export const About = ({ id, place }: { id: string; place: BrokerPlace | undefined }) =>
  place ? (
    <Link href={hrefOf(place)}>{`${place.offeringName} – ${place.brokerName}`}</Link>
  ) : (
    <Mono>{id}</Mono>
  );
