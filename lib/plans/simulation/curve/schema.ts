import { Decimal } from '../../../core/money';
import type { Metric } from '../../schema';
import {
  type SimulatedPlan,
  type Situation,
  chargedMetrics,
  measuredBounds,
  simulator,
  unitsPerPrice,
} from '../schema';

/** Beyond so many clipped steps a step is narrower than a pixel, and the line through their ends is drawn instead. */
const MOST_STEPS = 500;

/** A straight piece of a plan's cost over the half-open interval (from, to]: the limit at `from` and the value at `to`. */
export type Piece = { from: Decimal; to: Decimal; start: Decimal; end: Decimal };
/** The pieces of one plan; none where it has no price or where its limit is exceeded. */
export type Curve = { planId: string; pieces: Piece[] };
export type Axis = { measure: string; most: string };

type Clipping = 'none' | 'steps' | 'smoothed';

/** How the rounding up of a metric shows on the axis: as steps, smoothed, or not at all. */
const clippingOf = (metric: Metric, { measure, most }: Axis): Clipping => {
  if (metric.metricId !== measure || !metric.clip) return 'none';
  const unit = unitsPerPrice(metric);
  // Whole records are whole units already.
  if (metric.quantityType === 'integer' && new Decimal(1).mod(unit).isZero()) return 'none';
  return new Decimal(most).div(unit).gt(MOST_STEPS) ? 'smoothed' : 'steps';
};

const stepsOf = (plan: SimulatedPlan, axis: Axis): Decimal[] =>
  chargedMetrics(plan)
    .filter((metric) => clippingOf(metric, axis) === 'steps')
    .flatMap((metric) => {
      const unit = unitsPerPrice(metric);
      const count = new Decimal(axis.most).div(unit).ceil().toNumber();
      return Array.from({ length: count }, (_, index) => unit.times(index + 1));
    });

/** Whether steps of this plan are too fine to be drawn, so that crossings are near, not exact. */
export const isSmoothed = (plan: SimulatedPlan, axis: Axis) =>
  chargedMetrics(plan).some((metric) => clippingOf(metric, axis) === 'smoothed');

/** Without the rounding up that does not show, so that between two breaks there is a straight line. */
const drawable = (plan: SimulatedPlan, axis: Axis): SimulatedPlan => ({
  ...plan,
  metrics: plan.metrics.map((metric) =>
    metric.metricId === axis.measure && clippingOf(metric, axis) !== 'steps'
      ? { ...metric, clip: false }
      : metric,
  ),
});

/** Where any plan's price changes its rule, from zero to the end of the axis, ascending. */
export const breaksOf = (plans: SimulatedPlan[], axis: Axis): Decimal[] => {
  const ofPlan = (plan: SimulatedPlan) => [
    ...chargedMetrics(plan)
      .filter(({ metricId }) => metricId === axis.measure)
      .flatMap(measuredBounds),
    ...plan.quotas
      .filter(({ metricId, quantity }) => metricId === axis.measure && quantity)
      .map((q) => new Decimal(q.quantity)),
    ...stepsOf(plan, axis),
  ];
  const inside = plans.flatMap(ofPlan).filter((at) => at.gt(0) && at.lt(axis.most));
  const unique = new Map([new Decimal(0), ...inside, new Decimal(axis.most)].map((at) => [at.toFixed(), at]));
  return [...unique.values()].sort((a, b) => a.comparedTo(b));
};

const costAt = (plan: SimulatedPlan, situation: Situation, measure: string) => {
  const price = simulator(plan, situation);
  return (quantity: Decimal) => {
    const { lines, unrounded, beyond } = price({ ...situation.quantities, [measure]: quantity.toFixed() });
    return beyond || lines.some(({ line }) => line === null) ? null : new Decimal(unrounded);
  };
};

/**
 * The cost of each plan over the quantity of one measure, the other quantities held. Between two breaks a price is a
 * straight line, so two values of the bill's own code say all of it; amounts are those before rounding.
 */
export const curvesOf = (plans: SimulatedPlan[], situation: Situation, axis: Axis): Curve[] => {
  const breaks = breaksOf(plans, axis);
  return plans.map((plan) => {
    const cost = costAt(drawable(plan, axis), situation, axis.measure);
    const pieces = breaks.slice(1).flatMap((to, index) => {
      const from = breaks[index]!;
      const end = cost(to);
      const middle = cost(from.plus(to).div(2));
      return end && middle ? [{ from, to, start: middle.times(2).minus(end), end }] : [];
    });
    return { planId: plan.id, pieces };
  });
};

/** The points of a line that is drawn through them; a jump is two points above one another. */
export const pointsOf = ({ pieces }: Curve) =>
  pieces.flatMap(({ from, to, start, end }) => [
    { quantity: from.toNumber(), cost: start.toNumber() },
    { quantity: to.toNumber(), cost: end.toNumber() },
  ]);
