'use client';

import { useController, type Control, type FieldValues, type Path } from 'react-hook-form';
import { Checkbox } from '../checkbox';
import { FormGroup } from '../form-group';
import { fieldId } from './field-id';
import styles from './checkbox-set.module.scss';

type Option = { id: string; label: string };
type Props<V extends FieldValues> = {
  control: Control<V>;
  name: Path<V>;
  groups: { legend: string; options: Option[] }[];
};

/** A field that holds the ids of what is ticked, in the order of the options. */
export const CheckboxSet = <V extends FieldValues>({ control, name, groups }: Props<V>) => {
  const {
    field: { ref, value, onChange, onBlur },
    fieldState,
  } = useController({ control, name });
  const chosen = value as string[];
  const order = groups.flatMap(({ options }) => options.map(({ id }) => id));
  const choose = (id: string, checked: boolean) => {
    const next = checked ? [...chosen, id] : chosen.filter((one) => one !== id);
    onChange(next.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  };
  return (
    <div id={fieldId(name)} ref={ref} tabIndex={-1} className={styles.set}>
      {groups.map(({ legend, options }) => (
        <FormGroup key={legend} legendText={legend}>
          <div className={styles.options}>
            {options.map(({ id, label }) => (
              <Checkbox
                key={id}
                id={`${fieldId(name)}-${id}`}
                labelText={label}
                checked={chosen.includes(id)}
                onChange={(_, { checked }) => choose(id, checked)}
                onBlur={onBlur}
              />
            ))}
          </div>
        </FormGroup>
      ))}
      {fieldState.error ? (
        <p className={styles.error} role="alert">
          {fieldState.error.message}
        </p>
      ) : null}
    </div>
  );
};
