import { Banner, BlockStack, Page } from "@shopify/polaris";
import type { MergeTarget } from "#app/domain/ticket/merge-target.ts";
import type { MovePageView } from "#app/domain/ticket/move-page-view.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { MergeCard } from "./merge-card.tsx";
import { SplitCard } from "./split-card.tsx";

type MovePageProps = {
  readonly view: MovePageView;
  /** What was typed as the other ticket's number, and what it names. */
  readonly typed: string;
  readonly target: MergeTarget;
  readonly refusal: string | null;
  readonly busy: "merge" | "split" | null;
  /** Why the reader may not do it, or null. */
  readonly disabledReason: string | null;
  readonly timeZone: string;
  readonly locale: string;
};

/** Merging a ticket into another one, or splitting it in two. */
export function MovePage(props: MovePageProps) {
  const t = useWords();
  const { ticket, messages } = props.view;
  return (
    <main>
      <Page
        narrowWidth
        title={t("Merge or split {number}", { number: ticket.number })}
        subtitle={ticket.subject || t("(no subject)")}
        backAction={{ content: ticket.number, url: `/app/tickets/${ticket.ticketId}` }}
      >
        <BlockStack gap="400">
          {props.refusal !== null && <Banner tone="critical">{props.refusal}</Banner>}
          {ticket.mergedInto !== null ? (
            <Banner tone="info">
              {t("{number} was merged into {mergedInto}. Its messages are there.", {
                number: ticket.number,
                mergedInto: ticket.mergedInto,
              })}
            </Banner>
          ) : props.disabledReason !== null ? (
            <Banner tone="info">{props.disabledReason}</Banner>
          ) : (
            <>
              <MergeCard
                ticket={ticket}
                typed={props.typed}
                target={props.target}
                busy={props.busy === "merge"}
              />
              <SplitCard
                ticket={ticket}
                messages={messages}
                timeZone={props.timeZone}
                locale={props.locale}
                busy={props.busy === "split"}
              />
            </>
          )}
        </BlockStack>
      </Page>
    </main>
  );
}
