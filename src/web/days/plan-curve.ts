import type { InterviewDay } from '../../interviews/index.js';
import { lineChart } from '../../platform/views/index.js';
import type { Formatter, LineChart } from '../../platform/views/index.js';
import type { Choice } from '../frame/parts.js';

/** The curve that a plan was chosen from. */
export interface CurvePart {
  hint: string;
  charts: { caption: string; chart: LineChart }[];
  choose: { href: string; options: Choice[] } | null;
}

/** What a chart shows of each point. */
export interface CurveLine<Point> {
  readonly caption: string;
  readonly tone: 'accent' | 'fair';
  readonly of: (point: Point) => number;
  /** A probability, in percent, so that ticks are round in the unit in which they are read; or a count. */
  readonly isRisk: boolean;
}

/** What the charts of a day are drawn from. */
export interface CurveInput<Point> {
  readonly day: InterviewDay;
  /** The chosen plan among them: a person may have chosen a number between those of the curve. */
  readonly points: readonly Point[];
  readonly lines: readonly CurveLine<Point>[];
  readonly label: (point: Point) => string;
  readonly mayChoose: boolean;
}

/** Risks below this are as good as none: their curve lies at the bottom. */
const LEAST_RISK_AXIS_PERCENT = 5;

/** The plan of a day, or what it would be with so many invitations. */
export function planHref(vacancyId: string, dayId: string, invitations?: number): string {
  const href = `/vacancies/${vacancyId}/plan?day=${dayId}`;
  return invitations === undefined ? href : `${href}&invitations=${String(invitations)}`;
}

/** The curve with the chosen point on it. */
export function withChosen<Point extends { readonly invited: number }>(
  curve: readonly Point[],
  chosen: Point,
): readonly Point[] {
  if (curve.some(({ invited }) => invited === chosen.invited)) return curve;
  return [...curve, chosen].sort((a, b) => a.invited - b.invited);
}

/** One chart a line, each point of which leads to the plan as it would be there. */
export function curvePart<Point extends { readonly invited: number }>(
  { day, points, lines, label, mayChoose }: CurveInput<Point>,
  f: Formatter,
): CurvePart | null {
  if (points.length < 2) return null;
  const { available, chosen } = day.plan;
  const canChoose = ({ invited }: Point): boolean => mayChoose && invited > 0 && invited <= available;
  const drawn = points.map((point) => ({
    point,
    x: point.invited,
    label: label(point),
    href: canChoose(point) ? planHref(day.vacancyId, day.id, point.invited) : undefined,
  }));
  return {
    hint: f.t('plan.curveHint'),
    charts: lines.map(({ caption, tone, of, isRisk }) => ({
      caption,
      chart: lineChart({
        ...{ tone, label: caption, chosenX: chosen.invited, formatX: (x: number) => f.number(x) },
        points: drawn.map(({ point, ...rest }) => ({ ...rest, y: isRisk ? 100 * of(point) : of(point) })),
        ...(isRisk && { leastTop: LEAST_RISK_AXIS_PERCENT }),
        formatY: (y, digits) => (isRisk ? f.percent(y / 100, digits) : f.number(y, digits)),
        formatChosen: (y) => (isRisk ? f.chance(y / 100) : f.number(y, 1)),
      }),
    })),
    choose: mayChoose
      ? {
          href: `/days/${day.id}/choose`,
          options: points.filter(canChoose).map(({ invited }) => ({
            value: String(invited),
            label: f.t('plan.option', { count: invited }),
            selected: invited === chosen.invited,
          })),
        }
      : null,
  };
}
