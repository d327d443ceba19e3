import type { Instant } from "#app/domain/shared/instant.ts";
import { fullTime, shortTime } from "./format-time.ts";

type TimeProps = {
  /** ISO 8601. */
  readonly at: string;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** A point in time, short on the screen and complete in its title. */
export const Time = ({ at, now, timeZone, locale }: TimeProps) => (
  <time dateTime={at} title={fullTime(at, { timeZone, locale })} className="loupe-time">
    {shortTime(at, now, { timeZone, locale })}
  </time>
);
