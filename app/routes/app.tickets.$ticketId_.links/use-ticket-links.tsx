import { useFetcher, useRevalidator } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useState, type ReactNode } from "react";
import type { LinkingView } from "#app/domain/customer/linking-view.ts";
import type { OrderLinkView, TicketView } from "#app/domain/ticket/ticket-view.ts";
import type { Attempt } from "#app/door.server.ts";
import { CandidatesCard } from "#app/ui/customer/candidates-card.tsx";
import { LinkByHand, type LinkResults } from "#app/ui/customer/link-by-hand.tsx";
import { ShopifyTroubleBanner } from "#app/ui/customer/shopify-trouble-banner.tsx";
import { missingScopes } from "#app/ui/customer/trouble-steps.ts";
import { UnlinkCustomer, UnlinkOrder } from "#app/ui/customer/unlink-choices.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import type { clientLoader } from "./route.ts";

type Given = {
  readonly ticket: TicketView;
  readonly linking: LinkingView;
  /** False for those who only read. */
  readonly mayDecide: boolean;
  readonly timeZone: string;
  readonly locale: string;
};

/** Whose a ticket is and what it is about, for the places of its page. */
export function useTicketLinks(given: Given): {
  readonly customerLinking: ReactNode;
  readonly orderLinking: (order: OrderLinkView) => ReactNode;
  readonly candidates: ReactNode;
} {
  const t = useWords();
  const { ticket, linking, mayDecide, timeZone, locale } = given;
  const path = `/app/tickets/${ticket.ticketId}/links`;
  const decision = useFetcher<Attempt>({ key: `links ${ticket.ticketId}` });
  const busy = decision.state !== "idle";
  const decide = (intent: string, gid: string) =>
    decision.submit({ intent, gid }, { method: "post", action: path });
  const lookAgain = () =>
    decision.submit({ intent: "look-again" }, { method: "post", action: path });
  const permission = usePermission(linking, lookAgain);
  const refusal = decision.data?.refusal ?? null;
  const { customerGid, trouble } = linking;
  const decisions = {
    busy,
    onLink: (gid: string) => decide("link", gid),
    onUnlink: (gid: string) => decide("unlink", gid),
    onReject: (gid: string) => decide("reject", gid),
  };
  return {
    customerLinking: mayDecide && customerGid !== null && (
      <UnlinkCustomer
        name={ticket.link.state === "linked" ? ticket.link.facts.displayName : t("this customer")}
        busy={busy}
        onUnlink={() => decide("unlink", customerGid)}
        onReject={() => decide("reject", customerGid)}
      />
    ),
    orderLinking: (order) =>
      mayDecide && (
        <UnlinkOrder
          name={order.facts.name}
          busy={busy}
          onUnlink={() => decide("unlink", order.orderId)}
        />
      ),
    candidates: (
      <>
        {trouble !== null && (
          <ShopifyTroubleBanner
            trouble={trouble}
            busy={busy}
            mayDecide={mayDecide}
            onAskPermission={permission.ask}
            onLookAgain={lookAgain}
            refusal={permission.refusal}
          />
        )}
        <CandidatesCard
          linking={linking}
          mayDecide={mayDecide}
          refusal={refusal}
          timeZone={timeZone}
          locale={locale}
          {...decisions}
          byHand={<Search path={path} timeZone={timeZone} locale={locale} {...decisions} />}
        />
      </>
    ),
  };
}

/** So long nobody types before Shopify is asked. */
const PAUSE_MS = 300;

type SearchProps = {
  readonly path: string;
  readonly busy: boolean;
  readonly onLink: (gid: string) => void;
  readonly timeZone: string;
  readonly locale: string;
};

function Search({ path, ...props }: SearchProps) {
  const search = useFetcher<typeof clientLoader>({ key: `search ${path}` });
  const [typed, setTyped] = useState("");
  const { load, data } = search;
  const wanted = typed.trim();
  useEffect(() => {
    if (wanted === "") return;
    const ask = () => load(`${path}?q=${encodeURIComponent(wanted)}`);
    const timer = setTimeout(ask, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wanted, load, path]);
  const found: LinkResults =
    data?.typed === wanted ? { kind: "found", ...data } : { kind: "looking" };
  return (
    <LinkByHand
      typed={typed}
      onType={setTyped}
      results={wanted === "" ? null : found}
      {...props}
      onLink={(gid) => {
        setTyped("");
        props.onLink(gid);
      }}
    />
  );
}

function usePermission({ scopes }: LinkingView, onGranted: () => void) {
  const t = useWords();
  const shopify = useAppBridge();
  const { revalidate } = useRevalidator();
  const [refusal, setRefusal] = useState<string | null>(null);
  const ask = () => {
    setRefusal(null);
    shopify.scopes
      .request([...missingScopes(scopes)])
      .then(({ result }) => {
        if (result !== "granted-all") return setRefusal(t("The permission was not given."));
        onGranted();
        revalidate();
      })
      .catch(() => setRefusal(t("Shopify could not ask for the permission. Try again.")));
  };
  return { ask, refusal };
}
