import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import { momentWords } from "#app/domain/sla/due-words.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";

type PromiseTimeProps = {
  /** ISO 8601. */
  readonly at: string;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** When a promise is due, with weekday and minute: a date alone does not say until when on that day. */
export const PromiseTime = ({ at, now, timeZone, locale }: PromiseTimeProps) => (
  <time dateTime={at} title={fullTime(at, { timeZone, locale })} className="loupe-time">
    {momentWords(instantOf(new Date(at)), now, timeZone, locale)}
  </time>
);
