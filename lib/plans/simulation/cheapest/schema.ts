import { DECIMAL_PLACES, Decimal } from '../../../core/money';
import type { Curve, Piece } from '../curve/schema';

/** The plan that costs least above `from` up to and including `to`; of equal ones that which already did. */
export type CheapestRange = { planId: string; from: Decimal; to: Decimal };

type Contender = { planId: string; piece: Piece };

const at = ({ from, to, start, end }: Piece, quantity: Decimal) =>
  start.plus(end.minus(start).times(quantity.minus(from)).div(to.minus(from)));

/** Where two straight lines over the same interval meet inside it. */
const meeting = (a: Piece, b: Piece): Decimal[] => {
  const before = a.start.minus(b.start);
  const after = a.end.minus(b.end);
  if (before.isZero() || after.isZero() || before.isNegative() === after.isNegative()) return [];
  return [a.from.plus(a.to.minus(a.from).times(before).div(before.minus(after)))];
};

const meetingsIn = (contenders: Contender[], { from, to }: Pick<Piece, 'from' | 'to'>) => {
  const inside = contenders.flatMap((one, index) =>
    contenders.slice(index + 1).flatMap((other) => meeting(one.piece, other.piece)),
  );
  return [from, ...inside.sort((a, b) => a.comparedTo(b)), to];
};

const cheapestAt = (contenders: Contender[], quantity: Decimal, holder: string | undefined) => {
  const costs = contenders.map(({ planId, piece }) => ({ planId, cost: at(piece, quantity) }));
  const least = Decimal.min(...costs.map(({ cost }) => cost));
  // A division leaves a trace in the 80th digit: what differs less than that is equal.
  const equal = costs.filter(({ cost }) => cost.minus(least).lt('1e-50'));
  return (equal.find(({ planId }) => planId === holder) ?? equal[0])?.planId;
};

/** Down to what can be counted: whole numbers or ten places. A trace above or below a whole number is that number. */
const countable = (quantity: Decimal, whole: boolean) => {
  const places = whole ? 0 : DECIMAL_PLACES;
  return quantity.toDecimalPlaces(40).toDecimalPlaces(places, Decimal.ROUND_FLOOR);
};

/**
 * The cheapest plan over the whole axis, by exact crossings of straight lines. All curves have the same breaks.
 * With `whole`, bounds are whole numbers, and a range that holds none is left out.
 */
export const cheapestRanges = (curves: Curve[], { whole }: { whole: boolean }): CheapestRange[] => {
  const breaks = new Map(curves.flatMap(({ pieces }) => pieces.map((piece) => [piece.to.toFixed(), piece])));
  const intervals = [...breaks.values()].sort((a, b) => a.to.comparedTo(b.to));
  const ranges: CheapestRange[] = [];
  for (const interval of intervals) {
    const contenders = curves.flatMap(({ planId, pieces }) => {
      const piece = pieces.find(({ to }) => to.eq(interval.to));
      return piece ? [{ planId, piece }] : [];
    });
    const cuts = meetingsIn(contenders, interval);
    cuts.slice(1).forEach((cut, index) => {
      const [from, to] = [countable(cuts[index]!, whole), countable(cut, whole)];
      if (to.lte(from)) return;
      const last = ranges.at(-1);
      const planId = cheapestAt(contenders, cuts[index]!.plus(cut).div(2), last?.planId);
      if (planId === undefined) return;
      if (last?.planId === planId && last.to.eq(from)) last.to = to;
      else ranges.push({ planId, from, to });
    });
  }
  return ranges;
};
