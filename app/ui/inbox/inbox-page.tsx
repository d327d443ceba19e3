import type { ReactNode } from "react";
import { Card, Page } from "@shopify/polaris";
import type { InboxView } from "#app/domain/ticket/inbox-view.ts";
import { useNow } from "#app/ui/shared/use-now.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { InboxList, type InboxListProps } from "./inbox-list.tsx";
import { InboxViews, type InboxViewsProps } from "./inbox-views.tsx";

type InboxPageProps = Omit<InboxListProps, "selectedView"> &
  Pick<InboxViewsProps, "counts" | "parked" | "saved" | "selectedSaved"> & {
    readonly view: InboxView;
    /** The live indicator, beside the title. */
    readonly live?: ReactNode;
    /** Beside the title, such as the field for a search. */
    readonly search?: ReactNode;
    /** Shown above the list, such as a banner about parked mail. */
    readonly notice?: ReactNode;
    /** Between the views and the list. */
    readonly filterBar?: ReactNode;
    /** Over the end of the list while tickets are picked. */
    readonly bulk?: ReactNode;
  };

/** The screen that staff work from all day. */
export function InboxPage({
  view,
  counts,
  parked,
  saved,
  selectedSaved,
  ...props
}: InboxPageProps) {
  const t = useWords();
  const now = useNow(props.now);
  return (
    <main>
      <Page fullWidth title={t("Inbox")} titleMetadata={props.live}>
        {props.search}
        {props.notice && <div className="loupe-notice">{props.notice}</div>}
        <Card padding="0">
          <InboxViews
            selected={view}
            counts={counts}
            locale={props.locale}
            {...(parked === undefined ? {} : { parked })}
            {...(saved === undefined ? {} : { saved })}
            {...(selectedSaved === undefined ? {} : { selectedSaved })}
          />
          {props.filterBar}
          <InboxList {...props} now={now} selectedView={view} />
          {props.bulk}
        </Card>
      </Page>
    </main>
  );
}
