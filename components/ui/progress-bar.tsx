import { useId } from 'react';

type Props = {
  label: string;
  hideLabel?: boolean;
  helperText: string;
  /** From 0 to 100. */
  value: number;
};

/** Carbon's slim bar; its own would say "Loading" in English to screen readers. */
export const ProgressBar = ({ label, hideLabel, helperText, value }: Props) => {
  const id = useId();
  return (
    <div className="cds--progress-bar cds--progress-bar--small cds--progress-bar--default">
      <div
        id={`${id}-label`}
        className={`cds--progress-bar__label${hideLabel ? ' cds--visually-hidden' : ''}`}
      >
        {label}
      </div>
      <div
        className="cds--progress-bar__track"
        role="progressbar"
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-helper`}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={value}
      >
        <div className="cds--progress-bar__bar" style={{ transform: `scaleX(${value / 100})` }} />
      </div>
      <div id={`${id}-helper`} className="cds--progress-bar__helper-text">
        {helperText}
      </div>
    </div>
  );
};
