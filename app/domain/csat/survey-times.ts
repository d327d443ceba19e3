import { DAY_MS } from "#app/domain/shared/instant.ts";

/** How long does what hold of a survey? */

/** Its link can be answered for so long after it was sent. */
export const SURVEY_OPEN_MS = 30 * DAY_MS;

/** The answer can be changed for so long after it was given, and no longer than the link is open. */
export const CHANGEABLE_MS = 7 * DAY_MS;

/** A customer is asked once in this time, whatever tickets they have. */
export const SURVEY_PAUSE_MS = 30 * DAY_MS;

/** After a week of not coming to it (the shop was uninstalled, the mail provider away) nobody remembers well. */
export const SURVEY_LATE_MS = 7 * DAY_MS;
