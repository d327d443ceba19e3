import { useEffect, useState } from "react";
import { TextField } from "@shopify/polaris";

type ListFieldProps = {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly helpText: string;
  readonly values: readonly string[];
  readonly disabled: boolean;
  readonly onChange: (values: readonly string[]) => void;
};

/** Several words in one line, apart by commas; what is typed stays as it is typed. */
export function ListField({ values, onChange, labelHidden = false, ...props }: ListFieldProps) {
  const [typed, setTyped] = useState(values.join(", "));
  const isSame = JSON.stringify(partsOf(typed)) === JSON.stringify(values);
  useEffect(() => {
    if (!isSame) setTyped(values.join(", "));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only what comes from elsewhere is taken over
  }, [values]);
  return (
    <TextField
      {...props}
      labelHidden={labelHidden}
      value={typed}
      autoComplete="off"
      onChange={(text) => {
        setTyped(text);
        onChange(partsOf(text));
      }}
    />
  );
}

const partsOf = (text: string): readonly string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
