import { useState } from "react";
import { Button, Modal, TextField } from "@shopify/polaris";
import { LONGEST_ABOUT } from "#app/domain/complaint/about.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type ComplaintOpeningProps = {
  readonly disabled: boolean;
  readonly onOpen: (about: string) => void;
};

/** For a complaint that the words of the mail did not give away. */
export function ComplaintOpening({ disabled, onOpen }: ComplaintOpeningProps) {
  const t = useWords();
  const [asks, setAsks] = useState(false);
  const [about, setAbout] = useState("");
  return (
    <>
      <div>
        <Button variant="plain" disabled={disabled} onClick={() => setAsks(true)}>
          {t("This is a complaint")}
        </Button>
      </div>
      {asks && (
        <Modal
          open
          title={t("This is a complaint")}
          onClose={() => setAsks(false)}
          primaryAction={{
            content: t("Open the complaint"),
            disabled,
            onAction: () => {
              setAsks(false);
              onOpen(about);
            },
          }}
          secondaryActions={[{ content: t("Back"), onAction: () => setAsks(false) }]}
        >
          <Modal.Section>
            <TextField
              label={t("What is it about?")}
              helpText={t("The ticket is closed only once the complaint has an outcome.")}
              autoComplete="off"
              multiline={2}
              maxLength={LONGEST_ABOUT}
              value={about}
              onChange={setAbout}
            />
          </Modal.Section>
        </Modal>
      )}
    </>
  );
}
