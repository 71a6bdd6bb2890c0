//! Files with which a service checks, builds and publishes a playbook on every push.

use super::ProjectFile;
use std::borrow::Cow;

/// For GitHub Actions and GitHub Pages.
pub(crate) fn github() -> Vec<ProjectFile> {
    let workflow = include_bytes!("../../starter/ci/github/publish.yml");
    vec![file(".github/workflows/publish.yml", workflow)]
}

/// For GitLab CI and GitLab Pages.
pub(crate) fn gitlab() -> Vec<ProjectFile> {
    vec![file(".gitlab-ci.yml", include_bytes!("../../starter/ci/gitlab/gitlab-ci.yml"))]
}

/// For Azure Pipelines and Azure Static Web Apps.
pub(crate) fn azure() -> Vec<ProjectFile> {
    let headers = include_bytes!("../../starter/ci/azure/staticwebapp.config.json");
    vec![
        file("azure-pipelines.yml", include_bytes!("../../starter/ci/azure/azure-pipelines.yml")),
        file("staticwebapp.config.json", headers),
    ]
}

fn file(path: &str, bytes: &'static [u8]) -> ProjectFile {
    ProjectFile { path: path.to_owned(), bytes: Cow::Borrowed(bytes) }
}
