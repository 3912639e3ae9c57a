'use client';

export {
  InlineNotification,
  ActionableNotification,
} from '@carbon/react/es/components/Notification/Notification.js';
