/** What stands in place of a person who was erased, and of what they wrote. */
export const ERASED_CUSTOMER = "Erased customer";
export const ERASED_SUBJECT = "Erased";
export const ERASED_WORDS = "(erased)";
export const ERASED_MENTION = "[erased]";
