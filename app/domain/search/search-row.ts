import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import type { SnippetPiece } from "./snippet.ts";

/** One line of a search's results as the screen shows it; instants are ISO 8601 strings in UTC. */
export type SearchRow = {
  readonly ticketId: string;
  /** For people, such as `MJ-1042`. */
  readonly number: string;
  readonly subject: readonly SnippetPiece[];
  readonly customerName: string;
  readonly customerAddress: string;
  readonly status: TicketStatus;
  readonly isSpam: boolean;
  readonly isOverdue: boolean;
  readonly newestAt: string;
  readonly assigneeName: string | null;
  readonly attachmentCount: number;
  readonly tags: readonly string[];
  readonly order: { readonly name: string; readonly state: string } | null;
  /** The message that shows best why the ticket was found; null where its words show nothing, such as for `is:open`. */
  readonly message: {
    readonly messageId: string;
    readonly fromName: string;
    readonly isNote: boolean;
    readonly at: string;
  } | null;
  readonly snippet: readonly SnippetPiece[];
};
