/** How much of a thread does its page bring along? */

/** The newest messages that a page shows, beside the first; a day's reading on the longest of threads. */
export const SHOWN_MESSAGES = 30;
/** Where only a few are left over, asking for them costs more than showing them. */
export const SPARE_MESSAGES = 6;
/** Of those, the newest that come with their words; the others stand in a line until somebody opens them. */
export const OPEN_MESSAGES = 12;
/** As many as come at once when somebody asks for earlier ones. */
export const EARLIER_MESSAGES = 120;

/** How many stand between the first message and the newest ones. */
export const hiddenMessages = (total: number): number =>
  total <= SHOWN_MESSAGES + 1 + SPARE_MESSAGES ? 0 : total - SHOWN_MESSAGES - 1;
