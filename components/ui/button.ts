'use client';

export { default as Button } from '@carbon/react/es/components/Button/Button.js';
