//! What stands at the place of a file.

use super::{WriteError, io_error};
use crate::output::OutPath;
use std::fs;
use std::io;
use std::path::Path;

/// What stands at a place, beside the bytes that should.
pub(super) enum Standing {
    Absent,
    Same,
    Other,
}

/// Looks at the place of a file; what is no file is somebody else's.
pub(super) fn compare(out: &Path, path: &OutPath, bytes: &[u8]) -> Result<Standing, WriteError> {
    let place = out.join(path.as_str());
    match fs::symlink_metadata(&place) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Standing::Absent),
        Err(cause) => Err(WriteError::Io { path: place, cause }),
        Ok(metadata) if !metadata.is_file() => Err(WriteError::Foreign(place)),
        Ok(metadata) => {
            let is_same = metadata.len() == bytes.len() as u64
                && fs::read(&place).map_err(io_error(&place))? == bytes;
            Ok(if is_same { Standing::Same } else { Standing::Other })
        }
    }
}
