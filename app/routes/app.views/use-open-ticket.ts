import { useFetcher, useNavigate } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useRef } from "react";
import { useWords } from "#app/ui/shared/words.tsx";
import type { loader } from "./route.ts";

/** Opens the ticket of a number that somebody typed, or says that there is none. */
export function useOpenTicket(): (typed: string) => void {
  const { load, data } = useFetcher<typeof loader>();
  const navigate = useNavigate();
  const shopify = useAppBridge();
  const t = useWords();
  const asked = useRef<string | null>(null);
  useEffect(() => {
    if (data?.kind !== "ticket" || asked.current === null) return;
    const number = asked.current;
    asked.current = null;
    if (data.href === null) shopify.toast.show(t("There is no ticket {number}", { number }));
    else navigate(data.href);
  }, [data, navigate, shopify, t]);
  return (typed) => {
    asked.current = typed;
    load(`/app/views?number=${encodeURIComponent(typed)}`);
  };
}
