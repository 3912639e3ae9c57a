'use client';

export { default as PasswordInput } from '@carbon/react/es/components/TextInput/PasswordInput.js';
