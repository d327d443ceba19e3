/** A ticket's number as people read and quote it, such as `MJ-1042`. */
export const ticketNumber = (prefix: string, number: number): string => `${prefix}-${number}`;
