'use client';

export { default as Breadcrumb } from '@carbon/react/es/components/Breadcrumb/Breadcrumb.js';
export { default as BreadcrumbItem } from '@carbon/react/es/components/Breadcrumb/BreadcrumbItem.js';
