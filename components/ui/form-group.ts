'use client';

export { default as FormGroup } from '@carbon/react/es/components/FormGroup/FormGroup.js';
