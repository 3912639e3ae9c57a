'use client';

export { default as TextInput } from '@carbon/react/es/components/TextInput/TextInput.js';
