import type { ReactNode } from "react";
import { Card, Page } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { InboxRow } from "#app/domain/ticket/inbox-row.ts";
import { useNow } from "#app/ui/shared/use-now.ts";
import type { BelongsChoiceProps } from "./belongs-choice.tsx";
import { InboxList } from "./inbox-list.tsx";
import type { InboxView } from "#app/domain/ticket/inbox-view.ts";
import { InboxViews } from "./inbox-views.tsx";

type InboxPageProps = {
  readonly rows: readonly InboxRow[];
  readonly total: number;
  readonly counts: Partial<Record<InboxView, number>>;
  readonly view: InboxView;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  readonly supportAddress: string | null;
  readonly nextHref: string | null;
  /** The live indicator, beside the title. */
  readonly live?: ReactNode;
  /** Shown above the list, such as a banner about parked mail. */
  readonly notice?: ReactNode;
  /** How "Belongs here?" is answered. */
  readonly belongs: Omit<BelongsChoiceProps, "row">;
};

/** The screen that staff work from all day. */
export function InboxPage(props: InboxPageProps) {
  const now = useNow(props.now);
  return (
    <main>
      <Page fullWidth title="Inbox" titleMetadata={props.live}>
        {props.notice && <div className="loupe-notice">{props.notice}</div>}
        <Card padding="0">
          <InboxViews selected={props.view} counts={props.counts} locale={props.locale} />
          <InboxList
            rows={props.rows}
            total={props.total}
            now={now}
            timeZone={props.timeZone}
            locale={props.locale}
            selectedView={props.view}
            supportAddress={props.supportAddress}
            nextHref={props.nextHref}
            belongs={props.belongs}
          />
        </Card>
      </Page>
    </main>
  );
}
