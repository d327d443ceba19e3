import { isUuid } from "#app/domain/shared/ids.ts";
import { readInboxPlace } from "#app/ui/inbox/inbox-address.ts";

const LONGEST_PLACE = 40;
const AN_INSTANT = /^(?:infinity|[0-9:.+\- ]{10,40})$/;

/** What an address asks of the inbox; a cursor that is none is the top of the view. */
export function readInboxAddress(query: URLSearchParams) {
  const back = readCursor(query.get("before"));
  const on = readCursor(query.get("after"));
  return {
    ...readInboxPlace(query),
    from: on ?? back,
    way: on === null && back !== null ? ("back" as const) : ("on" as const),
  };
}

function readCursor(text: string | null): { at: string; ticketId: string } | null {
  const [at = "", ticketId = ""] = text?.slice(0, LONGEST_PLACE * 2).split("~") ?? [];
  return AN_INSTANT.test(at) && isUuid(ticketId) ? { at, ticketId } : null;
}
