import { Modal, Select } from "@shopify/polaris";
import { useState } from "react";
import type { MemberId } from "#app/domain/shared/ids.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import type { BulkDialogProps } from "./bulk-dialog-props.ts";

const NOBODY = "nobody";

/** Whose the picked tickets become. */
export function AssignDialog({ around, onStep, onBack }: BulkDialogProps) {
  const t = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const others = around?.members.filter(({ id }) => id !== around.me) ?? [];
  const isMember = around?.members.some(({ id }) => id === around.me) === true;
  const to = chosen ?? (isMember ? around.me : NOBODY);
  return (
    <Modal
      open
      title={t("Assign")}
      onClose={onBack}
      loading={around === null}
      primaryAction={{
        content: t("Assign"),
        disabled: around === null,
        onAction: () => onStep({ kind: "assign", to: to === NOBODY ? null : (to as MemberId) }),
      }}
      secondaryActions={[{ content: t("Back"), onAction: onBack }]}
    >
      <Modal.Section>
        <Select
          label={t("To whom")}
          value={to}
          onChange={setChosen}
          options={[
            ...(isMember ? [{ label: t("Me"), value: around.me }] : []),
            { label: t("Nobody"), value: NOBODY },
            ...others.map(({ id, name }) => ({ label: name, value: id })),
          ]}
        />
      </Modal.Section>
    </Modal>
  );
}
