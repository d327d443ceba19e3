import { useState } from "react";
import { Button, ButtonGroup, Text } from "@shopify/polaris";
import { useWords } from "#app/ui/shared/words.tsx";
import type { MailFiles } from "./mail-files.ts";

type OriginalMailProps = Pick<MailFiles, "onDownloadOriginal" | "onHeaders"> & {
  readonly inboundEmailId: string;
};

/** The mail as it came: to be downloaded, and its headers to be read. */
export function OriginalMail({ inboundEmailId, onDownloadOriginal, onHeaders }: OriginalMailProps) {
  const t = useWords();
  const [panel, setPanel] = useState<Panel>("closed");
  const show = () => {
    setPanel("loading");
    void onHeaders(inboundEmailId).then((text) => setPanel(text === null ? "failed" : { text }));
  };
  const open = panel !== "closed";
  return (
    <div className="loupe-original">
      <ButtonGroup>
        <Button
          variant="plain"
          size="slim"
          onClick={open ? () => setPanel("closed") : show}
          ariaExpanded={open}
        >
          {open ? t("Hide headers") : t("Show headers")}
        </Button>
        <Button variant="plain" size="slim" onClick={() => onDownloadOriginal(inboundEmailId)}>
          {t("Download original")}
        </Button>
      </ButtonGroup>
      <div aria-live="polite">
        {panel === "loading" && (
          <Text as="p" variant="bodySm" tone="subdued">
            {t("Reading the headers…")}
          </Text>
        )}
        {panel === "failed" && (
          <Text as="p" variant="bodySm" tone="critical">
            {t("The headers could not be loaded. Try again.")}
          </Text>
        )}
        {typeof panel === "object" && (
          <pre className="loupe-headers" data-test="headers" tabIndex={0}>
            {panel.text === "" ? t("(no headers)") : panel.text}
          </pre>
        )}
      </div>
    </div>
  );
}

type Panel = "closed" | "loading" | "failed" | { readonly text: string };
