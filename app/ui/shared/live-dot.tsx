import { useWords } from "./words.tsx";
/** Whether the screen hears of new mail by itself. `connected: null` means: not yet known. */
export const LiveDot = ({ connected }: { readonly connected: boolean | null }) => {
  const t = useWords();
  return (
    <span
      className="loupe-live"
      data-test="live"
      data-state={connected === null ? "connecting" : connected ? "live" : "reconnecting"}
      role="status"
      title={
        connected === true
          ? t("New mail appears here by itself.")
          : t("Waiting for the connection; new mail appears when it is back.")
      }
    >
      <span className="loupe-live__dot" aria-hidden="true" />
      {connected === null ? t("Connecting…") : connected ? t("Live") : t("Reconnecting…")}
    </span>
  );
};
