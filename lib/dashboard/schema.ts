import type { Journey } from '../checklist/journey';
import type { Progress } from '../checklist/items';
import type { Visibility } from '../offerings/schema';

/** One of the actor's offerings: where it stands, who acts next, how much of the checklist is done. */
export type DashboardOffering = {
  id: string;
  name: string;
  iconHash: string | null;
  providerId: string;
  visibility: Visibility;
  registrationState: string;
  journey: Journey;
  /** Null for a referral, which has no checklist. */
  progress: Progress | null;
};

/** A request that lies with somebody else; the two days (UTC) are those of the review calendar, for releases. */
export type WaitingRequest = {
  id: string;
  kind: string;
  since: Date;
  reviewOn: Date | null;
  decideBy: Date | null;
  offeringId: string;
  offeringName: string;
};

/** What an operator should look at: its name is `dashboard.attention.<id>`. */
export type Attention = { id: string; count: number; href: string };

/** One of the first steps of somebody new: its name is `dashboard.steps.<role>.<id>`. */
export type FirstStep = { id: string; done: boolean; href: string };

/** About how many minutes a person spends on each part of the journey in this console. */
export const MINUTES: Record<string, number> = {
  registration: 15,
  guidance: 30,
  marketing: 15,
  listing: 20,
  settings: 5,
  access: 5,
  plans: 20,
  catalogJson: 1,
  starter: 1,
  hosted: 5,
  parity: 5,
  conformance: 5,
  redirectUri: 2,
  deployment: 3,
  published: 2,
  tests: 60,
  prices: 2,
  checklist: 15,
  evidence: 10,
  requested: 2,
};
