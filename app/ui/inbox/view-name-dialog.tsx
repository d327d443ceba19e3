import { Checkbox } from "@shopify/polaris";
import { useState } from "react";
import { NameDialog } from "#app/ui/shared/name-dialog.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

type ViewNameDialogProps = {
  readonly name: string;
  readonly mayShare: boolean;
  readonly onName: (name: string, isShared: boolean) => void;
  readonly onBack: () => void;
};

const LONGEST_NAME = 40;

/** What a saved view is called, and who sees it. */
export function ViewNameDialog({ name, mayShare, onName, onBack }: ViewNameDialogProps) {
  const t = useWords();
  const [isShared, setShared] = useState(false);
  return (
    <NameDialog
      title={name === "" ? t("Save as view") : t("Rename the view")}
      name={name}
      longest={LONGEST_NAME}
      leave={t("Back")}
      onSave={(typed) => onName(typed, isShared)}
      onBack={onBack}
    >
      {mayShare && (
        <Checkbox
          label={t("Share with the team")}
          helpText={t("Everybody sees it; agents and owners can change it.")}
          checked={isShared}
          onChange={setShared}
        />
      )}
    </NameDialog>
  );
}
