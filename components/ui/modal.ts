'use client';

export { default as Modal } from '@carbon/react/es/components/Modal/Modal.js';
