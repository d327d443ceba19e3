import { useBeforeUnload, useBlocker } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useCallback, useEffect, useRef } from "react";

/** What was typed is not lost by a click on a link, nor with the window. */
export function useLeavingAsks(isChanged: boolean): void {
  const shopify = useAppBridge();
  const hasAdminAsked = useRef(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isChanged && !hasAdminAsked.current && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    // Resolves once the person gives the changes up, and stays silent when not.
    void shopify.saveBar.leaveConfirmation().then(() => blocker.proceed());
  }, [blocker, shopify]);
  useEffect(() => {
    // Before it lets somebody follow its own menu, the admin asks by itself.
    const note = () => (hasAdminAsked.current = true);
    document.addEventListener("shopify:navigate", note, { capture: true });
    return () => document.removeEventListener("shopify:navigate", note, { capture: true });
  }, []);
  useBeforeUnload(
    useCallback(
      (event) => {
        if (isChanged) event.preventDefault();
      },
      [isChanged],
    ),
  );
}
