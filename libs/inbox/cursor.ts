export * from '#libs/page/cursor';
