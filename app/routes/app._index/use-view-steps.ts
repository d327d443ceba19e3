import { useFetcher, useNavigate } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useRef } from "react";
import type { ViewStep } from "#app/ui/inbox/saved-view-menu.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import type { ViewAnswer } from "#app/routes/app.views/route.ts";

const TOAST_MS = 10_000;
const ADDRESS = "/app/views";

/** Saves and changes saved views; a deleted one can be had back. `query`: of what the page shows. */
export function useViewSteps(query: string) {
  const { submit, state, data } = useFetcher<ViewAnswer>();
  const navigate = useNavigate();
  const shopify = useAppBridge();
  const t = useWords();
  const said = useRef<ViewAnswer | null>(null);
  useEffect(() => {
    if (state !== "idle" || !data || said.current === data) return;
    said.current = data;
    const { refusal, intent, href, restore } = data;
    if (refusal !== null) shopify.toast.show(refusal, { isError: true });
    else if (href !== null) {
      shopify.toast.show(t("The view is saved"));
      navigate(href);
    } else if (restore !== null) {
      shopify.toast.show(t("The view “{name}” is deleted", { name: restore.name }), {
        duration: TOAST_MS,
        action: t("Undo"),
        onAction: () => submit({ intent: "save", ...restore }, { method: "post", action: ADDRESS }),
      });
      navigate(`/app${restore.query}`);
    } else if (intent !== "move") shopify.toast.show(t("The view is changed"));
  }, [state, data, submit, shopify, navigate, t]);
  return {
    isBusy: state !== "idle",
    onStep: (step: ViewStep) =>
      submit(step.intent === "save" || step.intent === "refit" ? { ...step, query } : { ...step }, {
        method: "post",
        action: ADDRESS,
      }),
  };
}
