import { ActionList, Button, Popover } from "@shopify/polaris";
import { useState } from "react";
import { useWords } from "#app/ui/shared/words.tsx";
import { ViewNameDialog } from "./view-name-dialog.tsx";
import type { ShownSavedView } from "./shown-saved-view.ts";

/** What a form of a saved view says. */
export type ViewStep =
  | { readonly intent: "save"; readonly name: string; readonly isShared: "yes" | "no" }
  | { readonly intent: "rename"; readonly savedViewId: string; readonly name: string }
  | { readonly intent: "refit"; readonly savedViewId: string }
  | { readonly intent: "share"; readonly savedViewId: string; readonly isShared: "yes" | "no" }
  | { readonly intent: "move"; readonly savedViewId: string; readonly way: "up" | "down" }
  | { readonly intent: "delete"; readonly savedViewId: string };

type SavedViewMenuProps = {
  /** The one that is shown, or null. */
  readonly selected: ShownSavedView | null;
  /** What is shown differs from what it says, or is saved nowhere. */
  readonly isChanged: boolean;
  /** Filters are set: there is something to save. */
  readonly isFiltered: boolean;
  /** They may change what the whole team sees. */
  readonly mayShare: boolean;
  readonly isBusy: boolean;
  readonly onStep: (step: ViewStep) => void;
};

/** Saves the filters as a view, and changes the saved view that is shown. */
export function SavedViewMenu(props: SavedViewMenuProps) {
  const { selected, isChanged, isFiltered, mayShare, isBusy, onStep } = props;
  const t = useWords();
  const [open, setOpen] = useState(false);
  const [naming, setNaming] = useState<"save" | "rename" | null>(null);
  const mayChange = selected !== null && (!selected.isShared || mayShare);
  const savedViewId = selected?.id ?? "";
  return (
    <>
      {isChanged && mayChange && (
        <Button
          size="slim"
          disabled={isBusy}
          onClick={() => onStep({ intent: "refit", savedViewId })}
        >
          {t("Update view")}
        </Button>
      )}
      {isFiltered && (selected === null || isChanged) && (
        <Button size="slim" disabled={isBusy} onClick={() => setNaming("save")}>
          {t("Save as view")}
        </Button>
      )}
      {mayChange && (
        <Popover
          active={open}
          onClose={() => setOpen(false)}
          autofocusTarget="first-node"
          activator={
            <Button size="slim" variant="tertiary" disclosure onClick={() => setOpen(!open)}>
              {t("View")}
            </Button>
          }
        >
          <ActionList
            actionRole="menuitem"
            onActionAnyItem={() => setOpen(false)}
            items={[
              { content: t("Rename"), onAction: () => setNaming("rename") },
              ...(mayShare
                ? [
                    selected.isShared
                      ? {
                          content: t("Make it my own"),
                          helpText: t("The team sees it no more."),
                          onAction: () => onStep({ intent: "share", savedViewId, isShared: "no" }),
                        }
                      : {
                          content: t("Share with the team"),
                          helpText: t("Agents and owners can change it then."),
                          onAction: () => onStep({ intent: "share", savedViewId, isShared: "yes" }),
                        },
                  ]
                : []),
              {
                content: t("Move forward"),
                onAction: () => onStep({ intent: "move", savedViewId, way: "up" }),
              },
              {
                content: t("Move back"),
                onAction: () => onStep({ intent: "move", savedViewId, way: "down" }),
              },
              {
                content: t("Delete"),
                destructive: true,
                onAction: () => onStep({ intent: "delete", savedViewId }),
              },
            ]}
          />
        </Popover>
      )}
      {naming !== null && (
        <ViewNameDialog
          name={naming === "rename" ? (selected?.name ?? "") : ""}
          mayShare={naming === "save" && mayShare}
          onBack={() => setNaming(null)}
          onName={(name, isShared) => {
            setNaming(null);
            onStep(
              naming === "rename"
                ? { intent: "rename", savedViewId, name }
                : { intent: "save", name, isShared: isShared ? "yes" : "no" },
            );
          }}
        />
      )}
    </>
  );
}
