import type { Path, UseFormReturn } from 'react-hook-form';
import type { SaveAccess } from '@/lib/iam/schema';

/** What the parts of the roles and actions form share. */
export type AccessFormParts = {
  form: UseFormReturn<SaveAccess>;
  field: (path: Path<SaveAccess>) => ReturnType<UseFormReturn<SaveAccess>['register']> & {
    id: string;
    invalid: boolean;
    invalidText: string;
  };
  readOnly: boolean;
};
