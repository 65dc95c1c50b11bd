"""The pages where an agreement is written (kom i gång): a new collaboration, drafts, and how it goes on."""
