import { finding, isObject, type Rule } from './outcome';

/** The instance says of itself that it is enabled, or not. */
export const hasState =
  (enabled: boolean): Rule =>
  ({ json }) =>
    isObject(json) && json.enabled === enabled ? null : finding('state', { wanted: String(enabled) });
