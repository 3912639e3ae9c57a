import type { useCommandForm } from '../ui/form/use-command-form';
import type { SaveSettings, SettingsDto } from '@/lib/offerings/settings/schema';

export type SettingsFormState = ReturnType<typeof useCommandForm<SaveSettings, SettingsDto>>;
/** What each group of the settings' form gets. */
export type SettingsFieldProps = Pick<SettingsFormState, 'form' | 'field'>;
