'use client';

export { Toggle } from '@carbon/react/es/components/Toggle/Toggle.js';
