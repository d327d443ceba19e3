import { useNavigation } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect } from "react";

/** Quicker than this, a bar would only flicker. */
const SHOW_AFTER_MS = 150;

/** Shows the admin's loading bar while a page of the app is on its way. */
export function useLoadingBar(): void {
  const busy = useNavigation().state !== "idle";
  const shopify = useAppBridge();
  useEffect(() => {
    if (!busy) return;
    let shown = false;
    const timer = setTimeout(() => {
      shown = true;
      shopify.loading(true);
    }, SHOW_AFTER_MS);
    return () => {
      clearTimeout(timer);
      if (shown) shopify.loading(false);
    };
  }, [busy, shopify]);
}
