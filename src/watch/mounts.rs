//! Which file systems do not tell of all changes: those whose files others write to, on another
//! machine or below another layer.

use crate::disk::read_named;
use std::path::{Path, PathBuf};

/// Largest list of mounts that is read, in bytes.
const MAX_LIST: u64 = 16 * 1024 * 1024;
/// Kinds of file system, by the beginnings of their names.
const SILENT: [&str; 22] = [
    "9p",
    "afs",
    "autofs",
    "beegfs",
    "ceph",
    "cifs",
    "drvfs",
    "fakeowner",
    "fuse",
    "gpfs",
    "grpcfuse",
    "lustre",
    "ncpfs",
    "nfs",
    "ocfs2",
    "osxfs",
    "overlay",
    "prl_fs",
    "smb",
    "vboxsf",
    "virtiofs",
    "vmhgfs",
];

/// Why changes below a folder are not all told of; `None` where they are.
pub(super) fn without_events(folder: &Path) -> Option<String> {
    if is_network_path(folder) {
        return Some("it is on a network drive".to_owned());
    }
    // There is such a list on Linux alone.
    let mounts = read_named(Path::new("/proc/self/mountinfo"), MAX_LIST).unwrap_or_default();
    silent_mount(&String::from_utf8_lossy(&mounts), folder).map(|(kind, place)| {
        format!("{} is a {kind} file system, which does not tell of every change", place.display())
    })
}

/// Windows gives drives of other computers, whatever their letter, a path such as `\\server\share`.
fn is_network_path(folder: &Path) -> bool {
    use std::path::{Component, Prefix};
    match folder.components().next() {
        Some(Component::Prefix(prefix)) => {
            matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
        }
        _ => false,
    }
}

/// The silent file system that the folder is on, or one below it: its kind and where it is mounted.
fn silent_mount(mounts: &str, folder: &Path) -> Option<(String, PathBuf)> {
    let mounts: Vec<_> = mounts.lines().filter_map(mount).collect();
    // Of two at the same place the later covers the earlier.
    let holding = mounts
        .iter()
        .filter(|(_, place)| folder.starts_with(place))
        .max_by_key(|(_, place)| place.as_os_str().len());
    let below = mounts.iter().filter(|(_, place)| place.starts_with(folder) && place != folder);
    holding
        .into_iter()
        .chain(below)
        .find(|(kind, _)| SILENT.iter().any(|silent| kind.starts_with(silent)))
        .cloned()
}

/// One line of mountinfo: the kind and the place. The fields before ` - ` end with a varying number
/// of optional ones; the place is the fifth, with spaces and such as octal escapes.
fn mount(line: &str) -> Option<(String, PathBuf)> {
    let (fields, rest) = line.split_once(" - ")?;
    let place = unescaped(fields.split(' ').nth(4)?);
    Some((rest.split(' ').next()?.to_owned(), PathBuf::from(place)))
}

fn unescaped(field: &str) -> String {
    let escapes = [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")];
    escapes.iter().fold(field.to_owned(), |text, (escape, plain)| text.replace(escape, plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
30 27 0:27 / /mnt/c rw,noatime shared:5 master:1 - 9p C:\\134 rw,dirsync,aname=drvfs
31 27 0:28 / /srv/our\\040share rw - nfs4 server:/share rw
32 27 0:29 / /srv/our\\040share/local rw - ext4 /dev/vdb rw
33 27 0:30 / /home/ann/playbook/media rw - fuse.sshfs ann@server: rw
34 27 0:31 / /data rw - ext4 /dev/vdc rw
35 27 0:32 / /data rw - cifs //server/data rw
";

    fn found(folder: &str) -> Option<String> {
        silent_mount(MOUNTS, Path::new(folder)).map(|(kind, _)| kind)
    }

    #[test]
    fn the_file_system_of_a_folder_is_the_nearest_above_it() {
        assert_eq!(found("/opt/playbook"), None);
        assert_eq!(found("/mnt/c/Users/ann/playbook").as_deref(), Some("9p"));
        assert_eq!(found("/mnt/cc"), None);
        assert_eq!(found("/srv/our share/playbook").as_deref(), Some("nfs4"));
        assert_eq!(found("/srv/our share/local/playbook"), None);
        assert_eq!(found("/data/playbook").as_deref(), Some("cifs"));
    }

    #[test]
    fn one_below_the_folder_counts_too() {
        assert_eq!(found("/home/ann/playbook").as_deref(), Some("fuse.sshfs"));
        assert_eq!(found("/home/ann/other"), None);
    }

    #[test]
    fn a_container_is_looked_at() {
        let mounts = "600 500 0:50 / / rw - overlay overlay rw,lowerdir=/a:/b\n";
        let (kind, place) = silent_mount(mounts, Path::new("/playbook")).unwrap();
        assert_eq!((kind.as_str(), place.as_path()), ("overlay", Path::new("/")));
        assert_eq!(silent_mount("", Path::new("/playbook")), None);
    }
}
