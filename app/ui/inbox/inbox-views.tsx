import { Link, useNavigate } from "@remix-run/react";
import { ActionList, Icon, Popover, Select } from "@shopify/polaris";
import { ChevronDownIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import { inboxViews, type InboxView } from "#app/domain/ticket/inbox-view.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { inboxQuery } from "./inbox-address.ts";
import type { ShownSavedView } from "./shown-saved-view.ts";
import { countWords, mainViews, moreViews, viewNames } from "./view-names.ts";

export type InboxViewsProps = {
  readonly selected: InboxView;
  /** How many tickets each view holds; a view without a figure shows none. */
  readonly counts: Partial<Record<InboxView, number>>;
  readonly locale: string;
  /** Mails that are set aside. */
  readonly parked?: number;
  readonly saved?: readonly ShownSavedView[];
  /** The saved one that is shown, or null. */
  readonly selectedSaved?: string | null;
};

/** The ways to look at the inbox, each a link of its own so that it can be bookmarked; on a phone one choice. */
export function InboxViews(props: InboxViewsProps) {
  const t = useWords();
  const { selected, counts, locale, parked = 0, saved = [], selectedSaved = null } = props;
  const names = viewNames(t);
  const isCurrent = (view: InboxView) =>
    view === selected && selectedSaved === null ? "page" : undefined;
  const link = (view: InboxView) => (
    <li key={view}>
      <Link
        to={`/app${inboxQuery({ view })}`}
        className="loupe-views__link"
        aria-current={isCurrent(view)}
        data-view={view}
      >
        {names[view]}
        <Count count={counts[view]} locale={locale} />
      </Link>
    </li>
  );
  return (
    <nav aria-label={t("Inbox views")}>
      <PhoneChoice {...props} />
      <ul className="loupe-views loupe-views--wide">
        {mainViews.map(link)}
        <li>
          <Link to="/app/parked" className="loupe-views__link" data-view="parked">
            {t("Parked")}
            <Count count={parked} locale={locale} />
          </Link>
        </li>
        {moreViews.filter((view) => isCurrent(view)).map(link)}
        <li>
          <MoreViews counts={counts} locale={locale} />
        </li>
        {saved.map((view) => (
          <li key={view.id}>
            <Link
              to={view.href}
              className="loupe-views__link"
              aria-current={view.id === selectedSaved ? "page" : undefined}
              data-saved={view.id}
            >
              {view.name}
              <Count count={view.count ?? undefined} locale={locale} more={view.more} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Count(props: { count: number | undefined; locale: string; more?: boolean | undefined }) {
  const { count, locale, more = false } = props;
  const words = count === undefined ? "" : countWords(count, locale);
  return (
    <span className="loupe-views__count">{more && !words.endsWith("+") ? `${words}+` : words}</span>
  );
}

function MoreViews({ counts, locale }: Pick<InboxViewsProps, "counts" | "locale">) {
  const t = useWords();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const names = viewNames(t);
  const close = () => setOpen(false);
  const items = [
    ...moreViews.map((view) => ({
      content: names[view],
      suffix: <Count count={counts[view]} locale={locale} />,
      to: `/app${inboxQuery({ view })}`,
    })),
    { content: t("Screened out"), to: "/app/mail/screened" },
  ];
  return (
    <Popover
      active={open}
      onClose={close}
      autofocusTarget="first-node"
      activator={
        <button
          type="button"
          className="loupe-views__link loupe-views__more"
          aria-expanded={open}
          aria-haspopup="menu"
          data-view="more"
          onClick={() => setOpen(!open)}
        >
          {t("More")}
          <Icon source={ChevronDownIcon} />
        </button>
      }
    >
      <ActionList
        actionRole="menuitem"
        onActionAnyItem={close}
        items={items.map(({ to, ...item }) => ({ ...item, onAction: () => navigate(to) }))}
      />
    </Popover>
  );
}

function PhoneChoice(props: InboxViewsProps) {
  const { selected, counts, locale, parked = 0, saved = [], selectedSaved = null } = props;
  const t = useWords();
  const navigate = useNavigate();
  const names = viewNames(t);
  const named = (name: string, count: number | null | undefined) =>
    count == null ? name : t("{name} ({count})", { name, count: countWords(count, locale) });
  const options = [
    ...inboxViews.map((view) => ({
      label: named(names[view], counts[view]),
      value: `/app${inboxQuery({ view })}`,
    })),
    { label: named(t("Parked"), parked), value: "/app/parked" },
    { label: t("Screened out"), value: "/app/mail/screened" },
    ...saved.map(({ name, count, href }) => ({ label: named(name, count), value: href })),
  ];
  const now =
    saved.find(({ id }) => id === selectedSaved)?.href ?? `/app${inboxQuery({ view: selected })}`;
  return (
    <div className="loupe-views--phone">
      <Select
        label={t("View")}
        labelInline
        options={options}
        value={now}
        onChange={(to) => navigate(to)}
      />
    </div>
  );
}
